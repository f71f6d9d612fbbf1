export { groupBy } from '../group.ts';
