// Loaded only for a file that is not JSON: the service kit takes longer to load than a sheet to score.
export { jsonFlaw } from '@zi/service-kit';
