package org.thalweg.core.objective;

/**
 * One thread's preallocated scratch for one objective, made by {@link Objective#newWorkspace()}.
 *
 * <p>Holds no result that a later call could read: two calls with the same arguments return the same bits whatever
 * happened between. Confined to one thread at a time.
 */
public interface Workspace {}
