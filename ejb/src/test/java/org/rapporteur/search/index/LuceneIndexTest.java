package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.search.SearchIndex;

/** The index in the data folder. */
class LuceneIndexTest extends IndexContract {

    @TempDir
    private Path folder;
    private LuceneIndex opened;

    @Override
    protected SearchIndex fresh() {
        opened = new LuceneIndex(folder.resolve("search"));
        return opened;
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void aPositionLastsAndASpoiltIndexNamesNone() throws IOException {
        page("kept");
        index.reached("there");
        opened.close();
        index = fresh();
        assertThat(index.position()).isEqualTo("there");
        assertThat(found("kept")).hasSize(1);
        opened.close();
        try (var files = Files.list(folder.resolve("search"))) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "spoilt");
            }
        }
        index = fresh();
        assertThat(index.position()).isNull();
    }
}
