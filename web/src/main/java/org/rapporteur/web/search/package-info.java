/** Finding words. What people look for may be as confidential as what they find: it is kept in their session and stands in no address. */
package org.rapporteur.web.search;
