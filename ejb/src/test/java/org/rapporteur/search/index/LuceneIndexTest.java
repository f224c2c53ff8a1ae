package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.search.Asked;
import org.rapporteur.search.Hit;
import org.rapporteur.search.Place;
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
    void aNameThatStandsByItselfIsHeardWithinWords() throws IOException {
        var within = page("북한의 평양시");
        var itself = page("평양에서");
        opened.close();
        index = fresh();
        assertThat(found("Pyongyang")).containsExactlyInAnyOrder(within, itself);
        assertThat(index.snippet(Asked.words("Pyongyang"), "북한의 평양시").stream().filter(Hit.Run::found).map(Hit.Run::text)).containsExactly("평양");
    }

    /** Words that are alike are listed once however many there are, and of many the most frequent are asked for. */
    @Test
    void ofManyWordsThatSoundTheSameTheMostFrequentAreFound() {
        var syllables = List.of("가", "카", "까", "개", "캐", "깨", "게", "케", "께");
        var rare = new ArrayList<Place>();
        for (var first : syllables) {
            for (var second : syllables) {
                rare.add(page(first + second + "나"));
            }
        }
        var frequent = page("케케나 캐캐나");
        page("캐캐나 케케나");
        assertThat(found("Kakana")).contains(frequent).hasSizeBetween(50, 60);
        assertThat(rare).hasSize(81);
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
