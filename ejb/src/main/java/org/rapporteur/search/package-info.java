/**
 * Finding words in exhibits, reports, comments and the archive. Features whose things are found implement {@link org.rapporteur.search.Findable}; what
 * may be seen is decided by them, within the query. Uses {@code identity}, {@code authority} and {@code shared}; Lucene stands in {@code search.index} alone.
 */
package org.rapporteur.search;
