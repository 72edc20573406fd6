"use strict";

/** Eigenvalues by size on a logarithmic axis; sign by color and shape; what double precision cannot resolve in a band. */
Page.spectrum = (spectrum) => {
  if (!spectrum.eigenvalues) {
    return [Page.note(spectrum.reason)];
  }
  const kinds = ["negative", "within the error", "positive"];
  const least = Math.max(spectrum.errorBound + spectrum.evaluationError, 0);
  const kind = (value) => (Math.abs(value) <= least ? kinds[1] : value < 0 ? kinds[0] : kinds[2]);
  const sizes = spectrum.eigenvalues.map(Math.abs).filter((value) => value > 0);
  const top = sizes.length ? Math.max(...sizes) * 2 : 1;
  const bottom = Math.min(...sizes, spectrum.resolution > 0 ? spectrum.resolution : top) / 4;
  const values = spectrum.eigenvalues.map((value, i) => ({
    rank: i + 1, size: Math.max(Math.abs(value), bottom), exact: Page.number(value, 12), kind: kind(value) }));
  const count = (name) => values.filter((value) => value.kind === name).length;
  const scale = { type: "log", nice: false, domain: [bottom, top] };
  const colors = { domain: kinds, range: ["var(--negative)", "var(--unresolved)", "var(--positive)"] };
  const spec = {
    layer: [
      { data: { values: [{ from: bottom, to: Math.max(spectrum.resolution, bottom) }] }, mark: { type: "rect", color: "var(--band)" },
        encoding: { y: { field: "from", type: "quantitative", scale }, y2: { field: "to" } } },
      { data: { values: [{ at: spectrum.resolution, text: "ε·λ_max" }].filter((line) => line.at > 0) },
        encoding: { y: { field: "at", type: "quantitative", scale } },
        layer: [
          { mark: { type: "rule", color: "var(--muted)", strokeDash: [5, 4] } },
          { mark: { type: "text", align: "left", x: 4, dy: -7, color: "var(--muted)", fontSize: 12 }, encoding: { text: { field: "text" } } },
        ] },
      { data: { values }, mark: { type: "point", filled: true, size: 55, opacity: 1 },
        encoding: {
          x: { field: "rank", type: "quantitative", scale: { zero: false, nice: false, padding: 10 }, axis: { title: "Number, ascending", tickMinStep: 1, format: "d", grid: false } },
          y: { field: "size", type: "quantitative", scale, axis: Page.axis("|λ|", scale, scale.domain) },
          color: { field: "kind", type: "nominal", scale: colors, legend: { title: null, columns: 3 } },
          shape: { field: "kind", type: "nominal", scale: { domain: kinds, range: ["triangle-down", "square", "circle"] } },
          tooltip: [{ field: "rank", title: "number" }, { field: "exact", title: "eigenvalue" }, { field: "kind", title: "sign" }],
        } },
    ],
  };
  const sentence = "Of " + values.length + " eigenvalues of the Hessian, " + count(kinds[2]) + " are positive, " + count(kinds[0])
    + " negative and " + count(kinds[1]) + " within their error of zero, " + Page.number(least, 3) + ". The smallest is "
    + Page.number(spectrum.eigenvalues[0]) + ", the largest " + Page.number(spectrum.eigenvalues[values.length - 1])
    + ". The band reaches to ε·λ_max = " + Page.number(spectrum.resolution, 3) + ", below which double precision resolves nothing.";
  const columns = [
    { title: "Number", number: true, value: (row) => row.rank },
    { title: "Eigenvalue", number: true, value: (row) => spectrum.eigenvalues[row.rank - 1], text: (row) => Page.figure(spectrum.eigenvalues[row.rank - 1], 12) },
    { title: "Sign", value: (row) => row.kind },
  ];
  return [Page.chart("Eigenvalues of the Hessian", spec, sentence, Page.folded("Table of eigenvalues", "Eigenvalues, ascending", columns, values))];
};
