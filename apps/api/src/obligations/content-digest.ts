export { contentDigest } from '#office';
