// The first few results: words that mean two things find help with both among them. docs/search.md, section 12.
export function mixed(order, strong) {
  for (const services of strong) {
    const best = order.findIndex((doc) => services.has(doc));
    if (best < 3) continue;
    const spared = [2, 1].find((at) => {
      const its = strong.filter((each) => each.has(order[at]));
      return its[0] && its.every((each) => order.some((doc, other) => other < 3 && other !== at && each.has(doc)));
    });
    if (spared) order.splice(2, 0, ...order.splice(best, 1), ...order.splice(spared, 1));
  }
  return order;
}
