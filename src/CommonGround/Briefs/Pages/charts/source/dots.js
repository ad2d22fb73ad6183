const radius = 3.4;
const room = 40;

// From the lowest up, each stack as wide as a dot, in the middle of those that it takes; DotStacks.cs draws the same.
function stacks(places) {
  return places.reduce((all, place) => {
    const stack = all.at(-1);
    if (stack && place - stack[0] < 2 * radius) stack.push(place);
    else all.push([place]);
    return all;
  }, []);
}

// A stack that is too high is pushed together, so that dots cover one another.
function pile(stack, bottom) {
  const x = (stack[0] + stack.at(-1)) / 2;
  const rise = Math.min(2 * radius, (room - 2 * radius) / Math.max(1, stack.length - 1));
  const style = { fill: 'var(--look-1)', stroke: 'var(--paper)', lineWidth: 0.8 };
  return stack.map((_, dot) => ({ type: 'circle', shape: { cx: x, cy: bottom - radius - dot * rise, r: radius }, style }));
}

// The tip beneath the dots is the one number that is named.
export function dots(places, bottom, at) {
  const points = [[at, bottom + 1], [at + 4, bottom + 7], [at - 4, bottom + 7]];
  return [...stacks(places).flatMap(stack => pile(stack, bottom)), { type: 'polygon', shape: { points }, style: { fill: 'var(--ink)' } }];
}
