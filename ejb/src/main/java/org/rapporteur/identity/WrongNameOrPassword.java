package org.rapporteur.identity;

import org.rapporteur.shared.Refusal;

/** The name or the password is wrong; which of them is not told. */
public class WrongNameOrPassword extends Refusal {

    public WrongNameOrPassword() {
        super("identity.wrong-name-or-password");
    }
}
