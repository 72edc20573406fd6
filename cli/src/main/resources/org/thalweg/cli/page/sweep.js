"use strict";

/** The page of a sweep: outcome against the varied values, and all runs in a table. */
Page.views.sweep = (data) => {
  const keys = data.axes.map((axis) => axis.key);
  const finished = data.runs.filter((run) => Number.isFinite(run.loss));
  Page.section("Outcome",
    Page.element("p", null, data.runs.length + " of " + data.planned + " runs are finished."),
    Page.bestRun(finished, keys, data.changesTheObjective),
    Page.counts("How the runs ended", data.runs, "status"),
    Page.counts("What their last points are", data.runs, "verdict"));
  Page.section("Curves", ...Page.sweepChart(data, finished));
  const number = (title, name, digits) => ({ title, number: true, value: (run) => run[name], text: (run) => Page.figure(run[name], digits || 6) });
  Page.section("Runs", ...Page.sortable("One row for each run", [
    number("Run", "run"),
    ...keys.map((key) => ({ title: key, value: (run) => Page.asNumber(run.values[key]), text: (run) => run.values[key] })),
    number("Loss", "loss", 12), number("Gradient", "gradientNormInf", 3), number("Norm", "parameterNorm"),
    { title: "Verdict", value: (run) => run.verdict }, { title: "Ended", value: (run) => run.status },
    number("Index", "morseIndex"), number("Iterations", "iterations"), number("Evaluations", "evaluations"), number("Seconds", "seconds", 3),
  ], data.runs)).classList.add("long");
};

Page.asNumber = (text) => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : text);

Page.bestRun = (runs, keys, other) => {
  if (runs.length === 0) {
    return null;
  }
  const best = runs.reduce((a, b) => (b.loss < a.loss ? b : a));
  return Page.element("p", null, "The lowest loss, " + Page.number(best.loss, 12) + ", is that of run " + best.run + " with "
    + keys.map((key) => key + " = " + best.values[key]).join(", ") + "."
    + (other ? " What is varied changes the objective, so the losses of different values do not compare." : ""));
};

Page.counts = (title, runs, name) => {
  const counts = new Map();
  runs.forEach((run) => counts.set(run[name] ?? "none", (counts.get(run[name] ?? "none") || 0) + 1));
  return Page.element("p", null, title + ": " + [...counts].map(([word, count]) => count + " " + word).join(", ") + ".");
};

Page.sweepChart = (data, runs) => {
  if (runs.length === 0) {
    return [Page.note("No run has a finite loss.")];
  }
  const ups = [["loss", "Loss"], ["gradientNormInf", "Largest entry of the gradient"], ["parameterNorm", "Norm of the parameters"],
    ["evaluations", "Evaluations"], ["iterations", "Iterations"], ["seconds", "Seconds"]];
  const axes = data.axes.map((axis) => [axis.key, axis.key]);
  const longest = data.axes.filter((axis) => axis.key !== "seed").concat(data.axes)[0];
  const state = { across: longest.key, up: "loss" };
  const spec = () => Page.sweepSpec(data, runs, state.across, state.up, ups);
  const sentence = () => Page.sweepSentence(runs, state.across, state.up);
  const figure = Page.chart("Runs by their varied values", spec(), sentence());
  const refresh = () => figure.redraw(spec(), sentence());
  return [
    Page.element("div", { class: "controls" },
      Page.choice("Over", axes, state.across, (value) => { state.across = value; refresh(); }),
      Page.choice("Up", ups, state.up, (value) => { state.up = value; refresh(); })),
    figure,
  ];
};

/** A mark for each run; verdicts by color and shape. */
Page.sweepSpec = (data, runs, across, up, ups) => {
  const numeric = runs.every((run) => typeof Page.asNumber(run.values[across]) === "number");
  const keys = data.axes.map((axis) => axis.key);
  const values = runs.filter((run) => Number.isFinite(run[up])).map((run) => ({
    x: Page.asNumber(run.values[across]), y: run[up], exact: Page.number(run[up], 12), verdict: run.verdict || "none", run: run.run,
    with: keys.map((key) => key + " = " + run.values[key]).join(", "),
  }));
  const verdicts = ["minimum", "saddle", "degenerate", "escaping", "undecided", "none"].filter((word) => values.some((value) => value.verdict === word));
  const all = ["minimum", "saddle", "degenerate", "escaping", "undecided", "none"];
  const shapes = ["circle", "triangle-up", "square", "diamond", "cross", "triangle-down"];
  const chosen = (list) => verdicts.map((word) => list[all.indexOf(word)]);
  const scaleX = numeric ? Page.scale(values.map((value) => value.x)) : null;
  const scaleY = Page.scale(values.map((value) => value.y));
  return {
    data: { values },
    height: 340,
    mark: { type: "point", filled: true, size: 36, opacity: 0.85 },
    encoding: {
      x: numeric
        ? { field: "x", type: "quantitative", scale: Object.assign({ padding: 12 }, scaleX), axis: Page.axis(across, scaleX, values.map((value) => value.x)) }
        : { field: "x", type: "nominal", sort: null, axis: { title: across, labelAngle: 0 } },
      y: { field: "y", type: "quantitative", scale: Object.assign({ padding: 8 }, scaleY), axis: Page.axis(ups.find(([name]) => name === up)[1], scaleY, values.map((value) => value.y)) },
      color: { field: "verdict", type: "nominal", scale: { domain: verdicts, range: chosen(Page.series) }, legend: { title: "Verdict" } },
      shape: { field: "verdict", type: "nominal", scale: { domain: verdicts, range: chosen(shapes) } },
      tooltip: [{ field: "run" }, { field: "with" }, { field: "exact", title: "value" }, { field: "verdict" }],
    },
  };
};

/** The median of each value, in words. */
Page.sweepSentence = (runs, across, up) => {
  const groups = new Map();
  runs.filter((run) => Number.isFinite(run[up])).forEach((run) => {
    const key = run.values[across];
    groups.set(key, [...(groups.get(key) || []), run[up]]);
  });
  const middle = (list) => {
    const sorted = [...list].sort((a, b) => a - b);
    return (sorted[Math.floor((list.length - 1) / 2)] + sorted[Math.floor(list.length / 2)]) / 2;
  };
  const words = [...groups].map(([key, list]) => key + ": " + Page.number(middle(list), 5) + (list.length > 1 ? " (lowest " + Page.number(Math.min(...list), 5) + ")" : ""));
  return words.length <= 12
    ? "Median for each " + across + ": " + words.join("; ") + "."
    : runs.length + " runs over " + groups.size + " values of " + across + "; the table below has them all.";
};
