package org.rapporteur.evidence.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A rectangle on a page that is counted from 1, in ten-thousandths of the page's width and height. */
public record PagePlace(int page, int x, int y, int width, int height) {

    private static final int WHOLE = 10_000;

    @JsonIgnore
    public boolean isOnThePage() {
        return page >= 1 && x >= 0 && y >= 0 && width >= 1 && height >= 1 && x + width <= WHOLE && y + height <= WHOLE;
    }

    String line() {
        return page + " " + x + " " + y + " " + width + " " + height;
    }
}
