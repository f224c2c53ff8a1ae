/**
 * The routes that reports take and the engine that remembers where each of them is. The only package that knows Camunda.
 * It implements {@link org.rapporteur.workflow.ApprovalRoute} and tells the application through
 * {@link org.rapporteur.workflow.RouteListener}; people, duties, positions and texts are none of its business.
 *
 * <p>A model is data that arrives from people, so it is never trusted: {@link org.rapporteur.processes.ModelScan} looks at the bytes,
 * {@link org.rapporteur.processes.ModelGate} at the elements before the engine makes anything of them, and
 * {@link org.rapporteur.processes.EngineLock} leaves the running engine nothing to call but the registered automatic steps.
 */
package org.rapporteur.processes;
