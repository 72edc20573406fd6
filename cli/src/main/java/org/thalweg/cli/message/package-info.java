/** How faults of the input reach the person who made them: {@link org.thalweg.cli.message.InputException}. */
package org.thalweg.cli.message;
