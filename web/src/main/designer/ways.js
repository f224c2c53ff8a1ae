// A new way that would run over a step is led around it: back to an earlier step above or below the drawing's line, and along no other way.

const ROOM = 50, STEP = 20, TRIES = 8, NEAR = 6;

export function leadAround(modeler) {
  const registry = modeler.get("elementRegistry"), modeling = modeler.get("modeling");
  const legs = points => points.slice(1).map((to, at) => [points[at], to]);
  const between = (one, other) => [Math.min(one, other), Math.max(one, other)];

  function touches([from, to], box) {
    const [left, right] = between(from.x, to.x), [top, bottom] = between(from.y, to.y);
    return right > box.x + 1 && left < box.x + box.width - 1 && bottom > box.y + 1 && top < box.y + box.height - 1;
  }

  function along([from, to], [start, end]) {
    const level = one => Math.abs(one[0].y - one[1].y) < 1, upright = one => Math.abs(one[0].x - one[1].x) < 1;
    const share = (one, other) => Math.min(one[1], other[1]) - Math.max(one[0], other[0]) > 1;
    return level([from, to]) && level([start, end]) ? Math.abs(from.y - start.y) < NEAR && share(between(from.x, to.x), between(start.x, end.x))
      : upright([from, to]) && upright([start, end]) && Math.abs(from.x - start.x) < NEAR && share(between(from.y, to.y), between(start.y, end.y));
  }

  function* around({ source, target }) {
    const middle = shape => shape.x + shape.width / 2;
    for (let more = 0; more < TRIES; more++) {
      for (const above of [true, false]) {
        const edge = shape => above ? shape.y : shape.y + shape.height;
        const level = above ? Math.min(edge(source), edge(target)) - ROOM - more * STEP : Math.max(edge(source), edge(target)) + ROOM + more * STEP;
        for (const aside of [0, target.width / 4, -target.width / 4]) {
          const end = middle(target) + aside;
          yield [{ x: middle(source), y: edge(source) }, { x: middle(source), y: level }, { x: end, y: level }, { x: end, y: edge(target) }];
        }
      }
    }
  }

  modeler.on("commandStack.connection.create.postExecuted", ({ context: { connection } }) => {
    if (connection.type !== "bpmn:SequenceFlow") return;
    const { source, target } = connection;
    const there = registry.filter(each => each.parent && each !== connection && each.type !== "bpmn:Association");
    const shapes = there.filter(each => !each.waypoints && each.type !== "bpmn:Process" && each !== source && each !== target && each.host !== source);
    const others = there.filter(each => each.waypoints).flatMap(each => legs(each.waypoints));
    const over = (points, what) => legs(points).some(leg => what.some(shape => touches(leg, shape)));
    if (!over(connection.waypoints, shapes.filter(each => each.type !== "label"))) return;
    for (const points of around(connection)) {
      if (over(points, shapes) || legs(points).some(leg => others.some(other => along(leg, other)))) continue;
      modeling.updateWaypoints(connection, points);
      return;
    }
  });
}
