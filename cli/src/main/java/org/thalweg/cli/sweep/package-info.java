/**
 * Many trainings over a grid of values: {@link org.thalweg.cli.sweep.SweepAxis} says what is varied, {@link
 * org.thalweg.cli.sweep.SweepPlan} makes the runs, {@link org.thalweg.cli.sweep.SweepJournal} keeps what is done, and
 * {@link org.thalweg.cli.sweep.SweepRunner} does the rest on several threads.
 */
package org.thalweg.cli.sweep;
