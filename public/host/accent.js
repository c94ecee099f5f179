export function accent() { return undefined; }
