package org.rapporteur.authority;

import java.util.UUID;

import org.rapporteur.identity.PersonView;
import org.rapporteur.shared.Said;

/** Somebody was refused something. {@code report} and {@code version} are null where the act concerned no report. */
public record Refused(PersonView person, Capability capability, UUID report, Integer version, Said why) {
}
