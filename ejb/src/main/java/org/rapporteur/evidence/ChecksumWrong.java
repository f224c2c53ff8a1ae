package org.rapporteur.evidence;

import org.rapporteur.shared.Refusal;

/** What came is not what was sent; nothing of it was kept. */
public class ChecksumWrong extends Refusal {

    ChecksumWrong() {
        super("evidence.checksum-wrong");
    }
}
