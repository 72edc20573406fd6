"use strict";

/** Curves along a solve, over time, evaluations, iterations or the time of the flow. */
Page.trajectory = (trajectory) => {
  const columns = trajectory.columns;
  if (!Page.hasNumbers(columns.loss)) {
    return [Page.note("The result holds no states along the way.")];
  }
  const across = Page.acrossAxes.filter(([name]) => Page.hasNumbers(columns[name]) && new Set(columns[name]).size > 1);
  if (across.length === 0) {
    return [Page.note("The run made no step, so there is no curve.")];
  }
  const up = [["loss", "Loss"], ["above", "Loss above its lowest"]];
  const state = { across: columns.t && columns.t.slice(1).every(Number.isFinite) ? "t" : "iteration", up: "loss" };
  if (!across.some(([name]) => name === state.across)) {
    state.across = across[0][0];
  }
  const lowest = Math.min(...columns.loss.filter(Number.isFinite));
  columns.above = columns.loss.map((loss) => (loss === null ? null : loss - lowest));
  const curves = [
    ["Loss", () => state.up],
    ["Largest entry of the gradient", () => "gradientNormInf"],
    ["Norm of the parameters", () => "parameterNorm"],
  ].filter(([, column]) => Page.hasNumbers(columns[column()]));
  const spec = (column) => Page.curve(trajectory, state.across, column, across);
  const figures = curves.map(([title, column]) => {
    const figure = Page.chart(title, spec(column()), Page.curveSentence(columns, state.across, column()));
    figure.refresh = () => figure.redraw(spec(column()), Page.curveSentence(columns, state.across, column()));
    return figure;
  });
  const refresh = () => figures.forEach((figure) => figure.refresh());
  return [
    Page.element("div", { class: "controls" },
      Page.choice("Over", across, state.across, (value) => { state.across = value; refresh(); }),
      Page.choice("Up", up, state.up, (value) => { state.up = value; refresh(); })),
    Page.element("div", { class: "charts" }, figures),
    Page.statesTable(trajectory),
  ];
};

Page.acrossAxes = [
  ["iteration", "Iterations"], ["evaluations", "Evaluations"], ["seconds", "Seconds"], ["t", "Time of the flow (flows only)"],
];

/** A line for each stage; zeros of a logarithmic axis stand at half its smallest positive value. */
Page.curve = (trajectory, across, up, names) => {
  const columns = trajectory.columns;
  const positive = columns[across].filter((value) => value > 0);
  const least = Math.min(...positive);
  const scaleX = positive.length > 0 && Math.max(...positive) / least >= 4 ? { type: "log", nice: false } : { type: "linear", zero: false };
  const heights = columns[up].filter((value) => Number.isFinite(value) && (up !== "above" || value > 0));
  const scaleY = up === "above" ? { type: "log", nice: false } : Page.scale(heights);
  const values = [];
  columns.loss.forEach((_, i) => {
    const x = columns[across][i];
    const y = columns[up][i];
    const shown = Number.isFinite(x) && Number.isFinite(y) && (scaleY.type !== "log" || y > 0);
    if (shown) {
      const stage = columns.stage ? columns.stage[i] : 0;
      values.push({ x: scaleX.type === "log" && !(x > 0) ? least / 2 : x, y, order: i,
        exactX: Page.number(x, 5), exactY: Page.number(y, 12),
        stage: (trajectory.stages.length > 1 ? stage + 1 + " " : "") + (trajectory.stages[stage] || "solve") });
    }
  });
  const title = names.find(([name]) => name === across)[1];
  const several = new Set(values.map((value) => value.stage)).size > 1;
  return {
    data: { values },
    mark: { type: "line", point: { size: 14, filled: true } },
    encoding: {
      x: { field: "x", type: "quantitative", scale: scaleX, axis: Page.axis(title, scaleX, values.map((value) => value.x)) },
      y: { field: "y", type: "quantitative", scale: scaleY, axis: Page.axis(null, scaleY, values.map((value) => value.y)) },
      order: { field: "order" },
      color: { field: "stage", type: "nominal", sort: null, legend: several ? { title: "Stage" } : null },
      tooltip: [
        { field: "exactX", title }, { field: "exactY", title: "value" }, { field: "stage", title: "stage" },
      ],
    },
  };
};

/** Speaks of the states that the chart shows: over the time of the flow only those of flows. */
Page.curveSentence = (columns, across, column) => {
  const values = columns[column].filter((value, i) => Number.isFinite(value) && Number.isFinite(columns[across][i]));
  const left = columns[column].filter(Number.isFinite).length - values.length;
  const first = values[0];
  const last = values[values.length - 1];
  return "From " + Page.number(first) + " at the first state to " + Page.number(last) + " at the last; lowest "
    + Page.number(Math.min(...values)) + ", highest " + Page.number(Math.max(...values)) + "."
    + (left > 1 ? " Not shown are " + left + " states of stages that are no flows." : "");
};

Page.statesTable = (trajectory) => {
  const titles = { stage: "Stage", iteration: "Iteration", evaluations: "Evaluations", seconds: "Seconds", t: "Time of the flow",
    loss: "Loss", gradientNormInf: "Largest gradient entry", parameterNorm: "Parameter norm" };
  const columns = Object.keys(titles).filter((name) => trajectory.columns[name]).map((name) => ({
    title: titles[name], number: true, value: (i) => (name === "stage" ? trajectory.columns.stage[i] + 1 : trajectory.columns[name][i]),
  }));
  return Page.folded("Table of these curves", trajectory.states + " recorded states", columns, [...Array(trajectory.states).keys()]);
};
