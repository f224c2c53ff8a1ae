package org.rapporteur.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.search.Asked;
import org.rapporteur.search.Entry;
import org.rapporteur.search.Facet;
import org.rapporteur.search.Found;
import org.rapporteur.search.Hit;
import org.rapporteur.search.Shelf;
import org.rapporteur.search.Place;
import org.rapporteur.search.SearchIndex;

/** What is found by what, in each script, whichever index is asked. The sentences were written for this test. */
abstract class IndexContract {

    private static final Set<String> EXPERT = Set.of("m/evidence", "m/draft");

    protected SearchIndex index;
    private final Map<Place, String> texts = new HashMap<>();

    /** One with nothing in it. */
    protected abstract SearchIndex fresh();

    @BeforeEach
    void open() {
        index = fresh();
        index.empty();
        index.reached("nowhere");
    }

    protected Place page(String text) {
        return page(UUID.randomUUID(), 1, "m", "evidence", "", text);
    }

    private Place page(UUID exhibit, int page, String mechanism, String scope, String title, String text) {
        var place = new Place("exhibit", exhibit, null, page);
        texts.put(place, text);
        index.replace("exhibit", exhibit, null, List.of(entry(place, mechanism, scope, title, text, Map.of())));
        index.reached("here");
        return place;
    }

    private static Entry entry(Place place, String mechanism, String scope, String title, String text, Map<Facet, List<String>> facets) {
        return new Entry(place, Shelf.EXHIBITS, mechanism, List.of(scope), title, text, facets, LocalDate.of(2026, 3, 1), Instant.parse("2026-03-01T00:00:00Z"), text);
    }

    protected List<Place> found(String words) {
        return index.find(EXPERT, Asked.words(words), null, 0, 50).places();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            선박             | 북한의 선박들이 공해에서 환적하였다
            환적             | 북한의 선박들이 공해에서 환적하였다
            선박등록번호     | 해당 선박 등록번호를 확인하였다
            제재위원회       | 제재위원회는 보고서를 접수하였다
            船只             | 该船只在公海转运成品油
            成品油           | 该船只在公海转运成 品 油
            公海             | 該船在公海轉運
            нефтепродукт     | Судно перевозило нефтепродукты
            нефтепродуктов   | Поставка нефтепродукта сорвалась
            судно            | Суда стояли на рейде
            судов            | Судно стояло на рейде
            кореец           | Паспорта корейцев изъяты
            خبراء            | قرر فريق الخبراء ذلك
            سفينة            | شوهدت السفن قرب الساحل
            سفن              | شوهدت سفينة قرب الساحل
            السفينة          | شوهدت سفينة قرب الساحل
            タンカー         | 該当タンカーは公海上で積み替えた
            積み替える       | 該当タンカーは公海上で積み替えた
            vessel           | Three vessels were seen
            vessels          | One vessel was seen
            transfers        | the transferring of oil
            CHONGJIN         | at Ch'ŏngjin harbour, Chongjin
            ministère        | le MINISTERE de la mer
            Überseehafen     | im uberseehafen
            """)
    void aWordIsFoundInEachScript(String words, String text) {
        var place = page(text);
        page("Nothing of the kind 아무것도 没有 ничего لا شيء 何もない");
        assertThat(found(words)).containsExactly(place);
        assertThat(index.snippets(Asked.words(words)).apply(text)).as("is marked").anyMatch(Hit.Run::found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            장면 | 그 장
            재판 | 국제
            """)
    void theEndOfALineCutsNoWordOfKorean(String word, String beginning) {
        var place = page(word.equals("장면") ? beginning + "\n면이 보였다" : "국제 재\r\n   판이 열렸다");
        assertThat(found(word)).containsExactly(place);
        assertThat(index.snippets(Asked.words(word)).apply(texts.get(place)).stream().filter(Hit.Run::found).map(Hit.Run::text).map(text -> text.replace(" ", ""))).anyMatch(marked -> marked.contains(word));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kim Jong Un     | 김정은은 시찰하였다
            김정은          | The visit of Kim Jong Un was reported
            김정은          | Kim Chŏng-ŭn inspected
            Pyongyang       | 평양에서
            Choe            | Mr Choi signed
            Mohammed        | Mr Muhammad Ali signed
            Владивосток     | The port of Vladivostok
            Vladivostok     | порт Владивосток
            polyarnayazvezda | судно «Полярная Звезда»
            Beijing         | 北京
            """)
    void aNameIsFoundByItsSound(String name, String text) {
        var place = page(text);
        page("The port of Nampo and Mr Smith");
        var sounding = new Asked(name, null, null, null, null, true);
        assertThat(index.find(EXPERT, sounding, null, 0, 10).places()).containsExactly(place);
        assertThat(index.snippets(sounding).apply(text)).as("is marked").anyMatch(Hit.Run::found);
    }

    @Test
    void aNameAtTheEndOfALineIsHeard() {
        var place = page("그날 평양\n항구를 떠났다");
        assertThat(found("Pyongyang")).containsExactly(place);
        assertThat(index.snippets(Asked.words("Pyongyang")).apply(texts.get(place)).stream().filter(Hit.Run::found).map(Hit.Run::text)).containsExactly("평양");
    }

    @Test
    void aWordWithoutEndHarmsNothing() {
        var place = page("평양 " + "가".repeat(20_000) + " Q" + "X".repeat(40_000));
        assertThat(found("Pyongyang")).containsExactly(place);
    }

    @Test
    void aSentenceOfChineseIsNoName() {
        page("该船只在公海");
        assertThat(index.find(EXPERT, new Asked("gaichuanzhizaigonghai", null, null, null, null, true), null, 0, 10).total()).isZero();
    }

    /** Two words of pairs of letters that sound the same are two words, unless somebody asks how they sound. */
    @Test
    void aKoreanWordIsNotAnotherThatSoundsTheSame() {
        var asked = page("위원회에 보고하였다");
        var other = page("작은 포구, 안개");
        assertThat(found("보고")).containsExactly(asked);
        assertThat(index.find(EXPERT, new Asked("보고", null, null, null, null, true), null, 0, 10).places()).contains(asked, other);
    }

    @Test
    void aNameStandsInSentencesOfManyPages() {
        var pages = new ArrayList<Place>();
        for (var text : List.of("김정은은 시찰하였다", "시찰한 김정은", "김정운이 갔다", "Kim Jong Un went")) {
            pages.add(page(text));
        }
        page("김정일은 시찰하였다");
        assertThat(found("Kim Jong-un")).containsExactlyInAnyOrderElementsOf(pages);
        index.replace("exhibit", pages.get(0).thing(), null, List.of());
        index.replace("exhibit", pages.get(1).thing(), null, List.of());
        index.reached("here");
        pages.add(page("김정은에게 보냈다"));
        assertThat(found("Kim Jong-un")).as("also after the pages that had it first are gone").containsExactlyInAnyOrderElementsOf(pages.subList(2, 5));
    }

    /** In a script with capitals names have them; what has none would be in every answer. */
    @ParameterizedTest
    @ValueSource(strings = {"a visit to the port", "прибыло в порт"})
    void aWordWithoutItsCapitalIsNoName(String text) {
        page(text);
        assertThat(index.find(EXPERT, new Asked("port", null, null, null, null, true), null, 0, 10).places()).hasSize(text.contains("port") ? 1 : 0);
    }

    @Test
    void aNameInCapitalsNeedsNoAsking() {
        var place = page("порт Владивосток");
        assertThat(found("Vladivostok")).containsExactly(place);
        assertThat(found("vladivostok")).as("in small letters it is a word like any other").isEmpty();
    }

    @Test
    void allOfManyNamesHaveToBeThere() {
        var both = page("Kim Jong Un spoke in Pyongyang");
        page("The port of Pyongyang");
        assertThat(found("Kim Jong Un Pyongyang")).containsExactly(both);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IMO 9138680  | the tanker (IMO9138680) loaded
            9138680      | the tanker, IMO No. 9138680, loaded
            IMO9138680   | the tanker, IMO: 9138680, loaded
            """)
    void aShipIsFoundByItsNumberHoweverWritten(String words, String text) {
        var place = page(text);
        page("the tanker (IMO 9074729) loaded");
        assertThat(found(words)).containsExactly(place);
    }

    @Test
    void phrasesNearnessBeginningsMistakesAndWhatMustNotBeThere() {
        var transfer = page("A ship-to-ship transfer of refined petroleum was observed near the coast");
        var other = page("Petroleum prices rose; the transfer of funds was refined later by a committee of the coast guard");
        assertThat(found("\"refined petroleum\"")).containsExactly(transfer);
        assertThat(found("\"transfer petroleum\"~3")).containsExactly(transfer);
        assertThat(found("petrol*")).containsExactlyInAnyOrder(transfer, other);
        assertThat(found("pet*leum")).containsExactlyInAnyOrder(transfer, other);
        assertThat(found("petrolcum~")).containsExactlyInAnyOrder(transfer, other);
        assertThat(found("petroleum -funds")).containsExactly(transfer);
        assertThat(found("petroleum NOT funds")).containsExactly(transfer);
        assertThat(found("observed | guard")).containsExactlyInAnyOrder(transfer, other);
        assertThat(found("observed OR guard")).containsExactlyInAnyOrder(transfer, other);
        assertThat(found("observed guard")).isEmpty();
        assertThat(found("petroleum (observed | guard)")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "unclosed
            (((
            +|-
            *
            ?*?
            a~99999999999
            "a b"~99999999999
            \\
            --
            !!! ???
            """)
    void nothingThatIsTypedFails(String words) {
        page("a page");
        assertThat(index.find(EXPERT, Asked.words(words), null, 0, 10)).isNotNull();
        assertThat(index.beginning(EXPERT, words, 5)).isNotNull();
        assertThat(index.snippets(Asked.words(words)).apply("a page")).isNotEmpty();
    }

    @Test
    void amongAFewEntriesWhatSpeaksOfTheSameIsFound() {
        var log = page("The barque took ferrosilicon aboard at night.");
        var letter = page("Ferrosilicon was aboard the barque.");
        page("Nobody was ashore.");
        assertThat(index.like(EXPERT, texts.get(letter), 10)).contains(log);
    }

    @Test
    void nobodyFindsCountsOrIsSuggestedWhatTheyMayNotSee() {
        var mine = page(UUID.randomUUID(), 1, "m", "evidence", "Bunkering at Nampo", "bunkering");
        page(UUID.randomUUID(), 1, "m", "secret", "Bunkering elsewhere", "bunkering");
        page(UUID.randomUUID(), 1, "other", "evidence", "Bunkering of others", "bunkering");
        var places = index.find(EXPERT, Asked.words("bunkering"), null, 0, 10);
        assertThat(places.places()).containsExactly(mine);
        assertThat(places.total()).isEqualTo(1);
        assertThat(index.beginning(EXPERT, "bunk", 10)).containsExactly(mine);
        assertThat(index.like(EXPERT, "bunkering", 10)).isSubsetOf(mine);
        assertThat(index.find(Set.of(), Asked.words("bunkering"), null, 0, 10).total()).isZero();
    }

    @Test
    void aFileIsFoundByEachWordOfItsName() {
        var log = page(UUID.randomUUID(), 0, "m", "evidence", "deck_log.final.pdf", "");
        for (var word : List.of("deck", "log", "final", "pdf")) {
            assertThat(found(word)).as(word).containsExactly(log);
        }
    }

    @Test
    void resultsAreCountedByFacetAndNarrowed() {
        for (var each : List.of("pdf", "pdf", "mail")) {
            var id = UUID.randomUUID();
            index.replace("exhibit", id, null, List.of(entry(new Place("exhibit", id, null, 1), "m", "evidence", "", "coal", Map.of(Facet.TYPE, List.of(each)))));
        }
        index.reached("here");
        assertThat(index.find(EXPERT, Asked.words("coal"), null, 0, 10).counts().get(Facet.TYPE)).containsExactly(new Found.Count("pdf", 2), new Found.Count("mail", 1));
        assertThat(index.find(EXPERT, new Asked("coal", null, Map.of(Facet.TYPE, List.of("mail")), null, null, false), null, 0, 10).total()).isEqualTo(1);
        assertThat(index.find(EXPERT, new Asked("coal", null, null, LocalDate.of(2026, 3, 2), null, false), null, 0, 10).total()).isZero();
        assertThat(index.find(EXPERT, new Asked("coal", Set.of(Shelf.REPORTS), null, null, null, false), null, 0, 10).total()).isZero();
    }

    @Test
    void whatIsReplacedIsNotFoundAnyMore() {
        var id = UUID.randomUUID();
        page(id, 1, "m", "evidence", "", "before");
        page(id, 1, "m", "evidence", "", "after");
        assertThat(found("before")).isEmpty();
        assertThat(found("after")).hasSize(1);
        index.replace("exhibit", id, null, List.of());
        index.reached("here");
        assertThat(found("after")).isEmpty();
    }

    @Test
    void anIndexMadeAnewHoldsNothingOfBefore() {
        page("before");
        index.empty();
        assertThat(found("before")).as("until it is done").hasSize(1);
        var after = page("after");
        assertThat(found("before")).isEmpty();
        assertThat(found("after")).containsExactly(after);
        assertThat(index.position()).isEqualTo("here");
    }

    @Test
    void nearlyTheSameIsKnownByHowMuchItShares() {
        var sentences = new ArrayList<String>();
        for (var each = 0; each < 40; each++) {
            sentences.add("Sentence " + each + " tells of cargo " + each * 7919 + " and of " + Long.toString(each * 104729L, 36) + ".");
        }
        var letter = page(String.join(" ", sentences));
        var changed = new ArrayList<>(sentences);
        changed.set(3, "Another sentence.");
        changed.set(30, "And another.");
        page("Something else entirely, long enough to be known by what it says, and by nothing that the letter says of its cargo at all.");
        var alike = index.nearlySame(EXPERT, String.join("\n", changed), 10);
        assertThat(alike.keySet()).containsExactly(letter);
        assertThat(alike.get(letter)).isBetween(70, 99);
        assertThat(index.like(EXPERT, String.join(" ", sentences), 10).stream().collect(Collectors.toSet())).doesNotContain((Place) null);
    }

    /** Pairs of letters that many words end in are no find of their own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            있었다       | 선박이 항구에 있었다. 선원은 밥을 먹었다           | 있었다
            확인되었다   | 환적이 확인되었다. 유조선은 침몰되었다            | 확인되었다
            하였다       | 정제유를 하역하였다. 그는 선장이였다              | 하였다
            보고하였습니다 | 위원회에 보고하였습니다. 선박은 떠났습니다       | 보고하였습니다
            있었다       | 선박이 항구에 있는 장면. 배는 멀리 있었다. 늦었다 | 있 있었다
            선박들이     | 선박들이 떠났다. 사람들이 보았다                  | 선박들이
            公海转运     | 该船在公海转运。转运之后，公海                    | 公海转运
            積み替える   | 船は積み替えた。着替えた                          | 積み替え
            "거의 없었다" | 화물은 거의 없었다. 안개도 거의 걷혔다. 늦었다   | 거의 없었다
            """, quoteCharacter = '`')
    void whatIsMarkedIsWhatWasLookedFor(String words, String text, String marked) {
        page(text);
        assertThat(found(words)).hasSize(1);
        assertThat(index.snippets(Asked.words(words)).apply(text).stream().filter(Hit.Run::found).map(Hit.Run::text).collect(Collectors.joining(" "))).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            선박 있었 다     | 선박이 항구에 있었다. 선원은 밥을 먹었다   | 선박 있었
            선박 었다        | 선박이 떠났습니다. 선원은 밥을 먹었다      | 선박
            정제유 를 환적   | 정제유의 환적, 그를                        | 정제유 환적
            습니다 접수      | 보고를 접수하였다. 떠났습니다              | 접수
            """)
    void aLoneEndingIsNotLookedForBesideOtherWords(String words, String text, String marked) {
        var place = page(text);
        page("선원은 밥을 먹었다. 그를 보았습니다. 모두 다");
        assertThat(found(words)).containsExactly(place);
        assertThat(index.snippets(Asked.words(words)).apply(text).stream().filter(Hit.Run::found).map(Hit.Run::text).collect(Collectors.joining(" "))).isEqualTo(marked);
    }

    @Test
    void anEndingAloneIsLookedForAsItStands() {
        assertThat(found("습니다")).isEmpty();
        var place = page("그를 보았습니다");
        assertThat(found("습니다")).containsExactly(place);
    }

    @Test
    void aSnippetShowsThePlaceWhereMostIsTogether() {
        var text = "Cargo. ".repeat(100) + "The tanker moved its cargo at night to another tanker. " + "End. ".repeat(100);
        page(text);
        var snippet = index.snippets(Asked.words("cargo tanker night")).apply(text);
        assertThat(snippet.stream().filter(Hit.Run::found).map(Hit.Run::text)).contains("tanker", "cargo", "night");
        assertThat(snippet.stream().map(Hit.Run::text).collect(Collectors.joining())).startsWith("…").endsWith("…").hasSizeLessThan(260);
    }
}
