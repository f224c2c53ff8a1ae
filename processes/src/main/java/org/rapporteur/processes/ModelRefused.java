package org.rapporteur.processes;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.ejb.ApplicationException;

/** A model did not pass the gate. Nothing of it was stored. */
@ApplicationException(rollback = true)
public class ModelRefused extends RuntimeException {

    private final transient List<Finding> findings;

    ModelRefused(String model, List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ", model + ": ", "")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
