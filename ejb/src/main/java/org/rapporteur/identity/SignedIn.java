package org.rapporteur.identity;

public record SignedIn(PersonView person) {
}
