// setup/ and prisma/engine/ are plain JavaScript, because they run before anything is built; their types are in JSDoc.
declare module '*.mjs';
