package org.rapporteur.search.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** How an index finds words by what they have in common with others: as it stands here, by what is kept with each page. */
interface Alike {

    /** Words of scripts without capitals, by {@link NameSounds}. */
    default Query sounding(String sound) {
        return new TermQuery(new Term(Fields.HEARD, sound));
    }

    /** By {@link BaseForms}. */
    default Query bent(String form) {
        return new TermQuery(new Term(Fields.FORMS, form));
    }
}
