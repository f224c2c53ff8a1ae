package org.rapporteur.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** A due date passes without a request, but what it is told to asks who the caller is: here, nobody. */
@ApplicationScoped
class JobSurroundings {

    @ActivateRequestContext
    void run(Runnable job) {
        job.run();
    }
}
