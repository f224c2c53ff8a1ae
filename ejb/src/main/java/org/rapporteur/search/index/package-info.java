/** The index itself, by Apache Lucene: what a word is in each script, how a question is understood, where the files lie. */
package org.rapporteur.search.index;
