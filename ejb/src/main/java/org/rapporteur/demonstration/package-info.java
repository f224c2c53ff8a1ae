/** What an empty installation begins with: demonstration accounts, or the way to its first administrator. Uses {@code identity}, {@code governance} and {@code shared}. */
package org.rapporteur.demonstration;
