package org.rapporteur.archive;

import java.util.Set;

import org.rapporteur.authority.Capability;
import org.rapporteur.identity.PersonView;
import org.rapporteur.search.Findable;
import org.rapporteur.search.Shelf;

/** What is found on the shelf of the archive: by everybody who reads there. */
interface InArchive extends Findable {

    String SCOPE = "archive";

    @Override
    default Shelf shelf() {
        return Shelf.ARCHIVE;
    }

    @Override
    default Set<String> scopes(PersonView person) {
        return Capability.READ_ARCHIVE.grantedTo(person.roles()) ? Set.of(SCOPE) : Set.of();
    }
}
