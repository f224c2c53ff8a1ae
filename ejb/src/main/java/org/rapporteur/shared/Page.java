package org.rapporteur.shared;

import java.util.List;
import java.util.function.Function;

/** A part of a longer list: {@code page} counts from 0, {@code total} is the length of the whole. */
public record Page<T>(List<T> items, int page, int size, long total) {

    public static final int LARGEST = 100;

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), page, size, total);
    }

    /**
     * The part that was asked for; sizes beyond {@value #LARGEST} and below 1 are refused.
     *
     * @param sort as {@link Sorting} has it, or null for the list's usual order
     */
    public record Request(int page, int size, String sort) {

        public Request(int page, int size) {
            this(page, size, null);
        }

        public Request {
            if (page < 0) {
                throw new InputWrong("page", "shared.pages-from-0");
            }
            if (size < 1 || size > LARGEST) {
                throw new InputWrong("size", "shared.page-size", LARGEST);
            }
            if ((long) page * size > Integer.MAX_VALUE) {
                throw new InputWrong("page", "shared.no-list-that-long");
            }
        }

        public int offset() {
            return page * size;
        }
    }
}
