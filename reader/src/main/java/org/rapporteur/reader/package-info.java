/**
 * The worker process that turns an original into pages of text. It is given a path and limits on standard input and
 * answers with frames on standard output; it keeps nothing between two files, so that it can be killed at any moment.
 *
 * <p>Everything a parser may do to the process (never come back, fill the memory, call exit) is the parent's to
 * notice; everything a parser may do to the text (stop half-way, skip an attachment) is noticed here and becomes the
 * status, because an expert must know whether what can be searched is the whole document.
 */
package org.rapporteur.reader;
