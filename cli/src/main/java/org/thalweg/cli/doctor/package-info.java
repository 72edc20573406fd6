/** Whether the machine and the installation are fit for work: {@link org.thalweg.cli.doctor.Checkup}. */
package org.thalweg.cli.doctor;
