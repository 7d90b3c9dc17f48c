/** A course as far as credits need it. */
export interface Course {
  readonly host: string;
  readonly kind: string;
  readonly title: string;
  readonly startsAt: string;
}

/** The initiatives that this unit knows, of all units. */
export interface Courses {
  find(id: string): Promise<Course | undefined>;
}

/** Injection token of {@link Courses}. */
export const COURSES = Symbol('Courses');
