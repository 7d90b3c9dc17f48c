/** The product's mark: two links that hold each other. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#b3202a" />
    <g fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round">
      <path d="M13.5 18.5 18.5 13.5" />
      <path d="m11.5 14-2 2a4.6 4.6 0 0 0 6.5 6.5l2-2" />
      <path d="m20.5 18 2-2a4.6 4.6 0 0 0-6.5-6.5l-2 2" />
    </g>
  </svg>
);
