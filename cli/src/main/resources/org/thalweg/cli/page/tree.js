"use strict";

/** A disconnectivity graph: minima at the ends of branches, saddles where branches meet; each can be chosen. */
Page.tree = (graph, chosen) => {
  const names = { barrier: "every gap visible", linear: "loss", log: "logarithm of the loss" };
  const kinds = Object.keys(names).filter((kind) => graph.scales[kind]).map((kind) => [kind, names[kind]]);
  const drawing = Page.element("div", { class: "drawing tree" });
  const draw = (kind) => drawing.replaceChildren(Page.treeDrawing(graph, graph.scales[kind], chosen));
  draw(kinds[0][0]);
  const minima = Page.leaves(graph.roots);
  return [
    Page.element("div", { class: "controls" }, Page.choice("Height", kinds, kinds[0][0], draw)),
    Page.element("figure", null, Page.element("figcaption", null, "Disconnectivity graph"), drawing,
      Page.note("Circles are " + minima.length + " minima, each at the height of its loss; squares are the lowest saddles over which the basins below"
        + " them are joined" + (graph.roots.length > 1 ? "; " + graph.roots.length + " basins are not joined by any known saddle" : "")
        + ". Choose one to see what it is."), Page.saving("disconnectivity graph", drawing)),
    Page.folded("Table of the graph", "Mergers of basins, from the top", [
      { title: "Saddle", number: true, value: (row) => row.point },
      { title: "Loss", number: true, value: (row) => row.loss, text: (row) => Page.figure(row.loss, 12) },
      { title: "Joins", value: (row) => row.children.map((child) => "{" + Page.leaves([child]).map((leaf) => leaf.point).join(", ") + "}").join(" and ") },
    ], Page.mergers(graph.roots).sort((a, b) => b.loss - a.loss)),
  ];
};

Page.leaves = (basins) => basins.flatMap((basin) => (basin.children.length ? Page.leaves(basin.children) : [basin]));

Page.mergers = (basins) => basins.flatMap((basin) => (basin.children.length ? [basin, ...Page.mergers(basin.children)] : []));

Page.treeDrawing = (graph, heights, chosen) => {
  const minima = Page.leaves(graph.roots);
  // Room for the longest loss beside the graph.
  const left = 24 + 7.2 * Math.max(...[...Page.mergers(graph.roots), ...minima].map((basin) => Page.number(basin.loss, 8).length));
  // Branches keep a distance that a finger or a pointer can tell apart; the drawing scrolls where they are many.
  const apart = minima.length > 200 ? 14 : 34;
  const small = minima.length > 200;
  const width = Math.max(340, Math.min(1100, 90 * minima.length), small ? apart * minima.length + left + 30 : 0);
  const height = 380;
  const y = (basin) => 20 + (1 - heights[basin.level]) * (height - 60);
  const x = new Map(minima.map((leaf, i) => [leaf.point, left + 20 + ((i + 0.5) * (width - left - 30)) / minima.length]));
  const lines = [];
  const nodes = [];
  const place = (basin, top) => {
    if (!basin.children.length) {
      const at = x.get(basin.point);
      lines.push(Page.shape("line", { x1: at, x2: at, y1: top, y2: y(basin), class: "branch" }));
      nodes.push(Page.treeNode(basin, at, y(basin), chosen, small));
      return at;
    }
    const own = y(basin);
    const below = basin.children.map((child) => place(child, own));
    const middle = (Math.min(...below) + Math.max(...below)) / 2;
    lines.push(Page.shape("line", { x1: Math.min(...below), x2: Math.max(...below), y1: own, y2: own, class: "branch" }));
    lines.push(Page.shape("line", { x1: middle, x2: middle, y1: top, y2: own, class: "branch" }));
    nodes.push(Page.treeNode(basin, middle, own, chosen, small));
    return middle;
  };
  graph.roots.forEach((root) => place(root, Math.max(6, y(root) - 14)));
  const svg = Page.shape("svg", { viewBox: "0 0 " + width + " " + height, role: "group", "aria-label": "Disconnectivity graph" },
    Page.treeAxis([...Page.mergers(graph.roots), ...minima], y, left, width), lines, nodes);
  svg.style.maxWidth = width + "px";
  svg.style.minWidth = Math.min(width, apart * minima.length + left) + "px";
  return svg;
};

/** Losses beside the graph, as many as have room. */
Page.treeAxis = (basins, y, left, width) => {
  const marks = [];
  let last = -Infinity;
  [...basins].sort((a, b) => y(a) - y(b)).forEach((basin) => {
    if (y(basin) - last >= 15) {
      last = y(basin);
      marks.push(Page.shape("line", { x1: left - 4, x2: width - 6, y1: last, y2: last, class: "level" }),
        Page.shape("text", { x: left - 8, y: last + 4, "text-anchor": "end", class: "quiet" }, Page.number(basin.loss, 8)));
    }
  });
  return marks;
};

Page.treeNode = (basin, x, y, chosen, small) => {
  const leaf = basin.children.length === 0;
  const label = (leaf ? "Minimum " : "Saddle ") + basin.point + ", loss " + Page.number(basin.loss, 8);
  const pressed = (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      chosen(basin.point);
    }
  };
  return Page.shape("g", { class: "neuron", tabindex: 0, role: "button", "aria-label": label, "data-point": basin.point, click: () => chosen(basin.point), keydown: pressed },
    Page.shape("title", null, label),
    leaf ? Page.shape("circle", { cx: x, cy: y, r: small ? 5 : 9 })
      : Page.shape("rect", small ? { x: x - 4, y: y - 4, width: 8, height: 8 } : { x: x - 7, y: y - 7, width: 14, height: 14 }),
    leaf && !small ? Page.shape("text", { x, y: y + 24, "text-anchor": "middle" }, basin.point) : null);
};
