export { holdersOn, type Post, type PostCommand, type PostEvent } from './domain/post.js';
export { PostRows } from './post-rows.js';
export { type PostFields, posts } from './posts.js';
export { PostsModule } from './posts.module.js';
