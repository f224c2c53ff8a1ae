package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.search.Asked;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Hit;
import org.rapporteur.search.Place;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.Shelf;

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
        assertThat(index.snippets(Asked.words("Pyongyang")).apply("북한의 평양시").stream().filter(Hit.Run::found).map(Hit.Run::text)).containsExactly("평양");
    }

    @Test
    void ofManyWordsThatSoundTheSameTheMostFrequentAreFound() {
        var frequent = page("케케나 캐캐나");
        page("캐캐나 케케나");
        var syllables = List.of("가", "카", "까", "개", "캐", "깨", "게", "케", "께");
        for (var first : syllables) {
            for (var second : syllables) {
                var place = new Place("exhibit", UUID.randomUUID(), null, 1);
                index.replace("exhibit", place.thing(), null, List.of(new Entry(place, Shelf.EXHIBITS, "m", List.of("evidence"), "", first + second + "나", Map.of(), null, null, null)));
            }
        }
        index.reached("here");
        var places = index.find(Set.of("m/evidence"), Asked.words("Kakana"), null, 0, 10);
        assertThat(places.total()).isEqualTo(52);
        assertThat(places.places()).contains(frequent);
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
