import { applyTo } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Ruling } from './page-content.ts';

/** Thickest filled bar, in points, that is a ruling and not a shaded area. */
const thickest = 3;
const shortest = 2;
const straight = 0.8;

type Point = { x: number; y: number };

export interface Rulings {
  across: Ruling[];
  down: Ruling[];
}

/** Adds the straight lines of a path: of a stroked one its sides along the page, of a filled one the bars too thin to be an area. */
export function tracePath(data: ArrayLike<number>, matrix: Matrix, painted: { stroked: boolean; filled: boolean }, rulings: Rulings): void {
  for (const points of splitPath(data, matrix)) {
    if (painted.stroked) for (const [index, point] of points.entries()) if (index > 0) addSegment(points[index - 1] ?? point, point, rulings);
    if (painted.filled) addBar(points, rulings);
  }
}

/** The subpaths of a path in page coordinates; a curve is its end point, which no straight neighbour can mistake for a ruling. */
function splitPath(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const operands = [2, 2, 6, 4, 0];
  const paths: Point[][] = [];
  let current: Point[] = [];
  for (let index = 0; index < data.length; ) {
    const kind = data[index] ?? 4;
    const count = operands[kind] ?? 0;
    if (kind === 4) {
      if (current[0]) current.push(current[0]);
    } else {
      const point = applyTo(matrix, data[index + count - 1] ?? 0, data[index + count] ?? 0);
      if (kind === 0) paths.push((current = []));
      current.push(point);
    }
    index += count + 1;
  }
  return paths;
}

function addSegment(a: Point, b: Point, { across, down }: Rulings): void {
  const width = Math.abs(a.x - b.x);
  const height = Math.abs(a.y - b.y);
  if (height <= straight && width >= shortest) across.push({ at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
  else if (width <= straight && height >= shortest) down.push({ at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
}

function addBar(points: Point[], rulings: Rulings): void {
  if (points.length < 3) return;
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (Math.min(x1 - x0, y1 - y0) > thickest) return;
  if (x1 - x0 >= y1 - y0) addSegment({ x: x0, y: (y0 + y1) / 2 }, { x: x1, y: (y0 + y1) / 2 }, rulings);
  else addSegment({ x: (x0 + x1) / 2, y: y0 }, { x: (x0 + x1) / 2, y: y1 }, rulings);
}
