package org.rapporteur.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.review.Anchor.Found;

/** A comment keeps its place in the paragraph through edits, and says so when it has lost it. */
class AnchorTest {

    private static final String TEXT = "Between 3 and 11 May the tanker met two vessels in the East China Sea. The transfer, which involved some 4,200 tonnes of refined petroleum, "
            + "was not reported. The owner replied on 2 June.";

    private static Anchor on(String quote) {
        return Anchor.on(TEXT, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length());
    }

    @ParameterizedTest(name = "{0} is in “{1}”: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            some 4,200 tonnes      | The transfer, which involved some 4,200 tonnes of oil.                              | SAME     | some 4,200 tonnes
            some 4,200 tonnes      | As Japan says, some 4,200 tonnes were moved.                                        | SAME     | some 4,200 tonnes
            some 4,200 tonnes      | The transfer, which involved some 4,300 tonnes of refined petroleum, was reported.  | SIMILAR  | some 4,300 tonnes
            met two vessels        | Between 3 and 11 May the tanker met three vessels in the East China Sea.            | SIMILAR  | met three vessels
            the tanker met two     | Between 3 and 11 May the ship Saebyeol saw two vessels in the East China Sea.       | REPLACED | the ship Saebyeol saw two
            which involved some 4,200 tonnes | The transfer, prohibited by resolution 2375 (2017), of refined petroleum, was not reported. | REPLACED | prohibited by resolution 2375 (2017),
            4,200                  | The transfer, which involved some 9,999 tonnes of refined petroleum, was stopped.   | REPLACED | 9,999
            May                    | The Mayor and the captain may come.                                                 | SAME     | nowhere
            2                      | There are 2 ports.                                                                  | SAME     | nowhere
            The owner replied      | Nothing of this stands any more in the paragraph at all.                            | SAME     | nowhere
            """)
    void theWordsAreFoundAgain(String quote, String now, Found how, String place) {
        var found = on(quote).in(now);
        if (place.equals("nowhere")) {
            assertThat(found.map(each -> each.found() + " " + each.in(now))).isEmpty();
        } else {
            assertThat(found).hasValueSatisfying(each -> {
                assertThat(each.in(now)).isEqualTo(place);
                assertThat(each.found()).isEqualTo(how);
            });
        }
    }

    @Test
    void ofTheSameWordsThoseWithTheSameSurroundingsAreMeant() {
        var text = "The vessel left port. The vessel was seen. The vessel returned.";
        var second = text.indexOf("The vessel was");
        var anchor = Anchor.on(text, second, second + "The vessel".length());
        var edited = "The vessel came. The vessel left the port. It is said that the vessel was hidden. The vessel was seen. The vessel returned.";
        assertThat(anchor.in(edited)).hasValueSatisfying(place -> assertThat(edited.substring(place.start())).startsWith("The vessel was seen"));
    }

    @Test
    void scriptsWithoutSpacesAndFromRightToLeft() {
        var korean = "선박 등록번호와 선주 회사의 주소는 부속서 3에 실려 있다.";
        var at = korean.indexOf("선주 회사의 주소");
        var anchor = Anchor.on(korean, at, at + "선주 회사의 주소".length());
        assertThat(anchor.in("선박 등록번호와 선주 법인의 주소는 부속서 4에 실려 있다.").map(place -> place.in("선박 등록번호와 선주 법인의 주소는 부속서 4에 실려 있다."))).hasValueSatisfying(words -> assertThat(words).startsWith("선주 법인의"));
        var arabic = "وصلت السفينة نجمة الشمال إلى الميناء في الثالث من مايو.";
        var name = arabic.indexOf("نجمة الشمال");
        var edited = "في الثالث من مايو وصلت السفينة نجمة الشمال إلى الميناء.";
        assertThat(Anchor.on(arabic, name, name + "نجمة الشمال".length()).in(edited).orElseThrow().in(edited)).isEqualTo("نجمة الشمال");
        var chinese = "该船于五月三日抵达港口，并卸下约四千二百吨成品油。";
        var oil = chinese.indexOf("四千二百吨");
        var later = "据报该船于五月三日抵达港口，卸下约四千三百吨成品油。";
        assertThat(Anchor.on(chinese, oil, oil + 5).in(later).orElseThrow().in(later)).contains("四千三百吨");
    }

    @Test
    void anAnchorKeepsWhatStandsAroundAndNoHalfCharacters() {
        var anchor = on("some 4,200 tonnes");
        assertThat(anchor.before()).endsWith("which involved ").hasSizeLessThanOrEqualTo(48);
        assertThat(anchor.after()).startsWith(" of refined petroleum").hasSizeLessThanOrEqualTo(48);
        var ships = "\uD83D\uDEA2".repeat(40) + "here" + "\uD83D\uDEA2".repeat(40);
        var among = Anchor.on(ships, 80, 84);
        assertThat(among.before().codePoints()).allMatch(Character::isSupplementaryCodePoint);
        assertThat(among.after().codePoints()).allMatch(Character::isSupplementaryCodePoint);
    }

    @Test
    void aLongParagraphIsSearchedAsWords() {
        var words = IntStream.range(0, 3_000).mapToObj(i -> "word" + i).toList();
        var text = String.join(" ", words);
        var start = text.indexOf("word500 ");
        var end = text.indexOf(" word1500 ");
        var edited = text.replace("word700 ", "another ").replace("word900 ", "");
        var place = Anchor.on(text, start, end).in(edited).orElseThrow();
        assertThat(place.in(edited)).startsWith("word500 ").contains("another").endsWith("word1499");
    }

    /* Many edits, each the same at every run: the words of the text are all different, so that one knows where the commented ones are. */

    private static final int WORDS = 60;

    private record Scene(List<String> words, int from, int to, Random chance) {

        static Scene of(RepetitionInfo run) {
            var chance = new Random(run.getCurrentRepetition());
            var words = IntStream.range(0, WORDS).mapToObj(i -> word(chance)).collect(Collectors.toCollection(ArrayList::new));
            var from = chance.nextInt(WORDS - 12);
            return new Scene(words, from, from + 3 + chance.nextInt(8), chance);
        }

        static String word(Random chance) {
            return chance.ints(4 + chance.nextInt(7), 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        }

        String text() {
            return String.join(" ", words);
        }

        String quote() {
            return String.join(" ", words.subList(from, to));
        }

        Anchor anchor() {
            var text = text();
            return Anchor.on(text, text.indexOf(quote()), text.indexOf(quote()) + quote().length());
        }

        /** Replaces, adds and removes words outside of the quotation. */
        String editedAround() {
            var now = new ArrayList<String>();
            for (var i = 0; i < words.size(); i++) {
                var within = i >= from && i < to;
                var edit = within ? 9 : chance.nextInt(6);
                if (edit == 0) {
                    now.add(word(chance));
                } else if (edit == 1 && i != from) {
                    now.add(word(chance));
                    now.add(words.get(i));
                } else if (edit != 2) {
                    now.add(words.get(i));
                }
            }
            return String.join(" ", now);
        }
    }

    @RepeatedTest(200)
    void editsAroundTheWordsLeaveThemFound(RepetitionInfo run) {
        var scene = Scene.of(run);
        var edited = scene.editedAround();
        assertThat(scene.anchor().in(edited)).hasValueSatisfying(place -> {
            assertThat(place.found()).isEqualTo(Found.SAME);
            assertThat(place.in(edited)).isEqualTo(scene.quote());
        });
    }

    @RepeatedTest(200)
    void aParagraphPutInAnotherOrderStillHasThem(RepetitionInfo run) {
        var scene = Scene.of(run);
        var words = scene.words();
        var edited = String.join(" ", words.subList(scene.to(), WORDS)) + " " + scene.quote() + " " + String.join(" ", words.subList(0, scene.from()));
        assertThat(scene.anchor().in(edited).orElseThrow().in(edited)).isEqualTo(scene.quote());
    }

    /** A letter in one word, while words around change too. */
    @RepeatedTest(200)
    void aSlipOfThePenIsMended(RepetitionInfo run) {
        var scene = Scene.of(run);
        var which = scene.from() + scene.chance().nextInt(scene.to() - scene.from());
        var word = scene.words().get(which);
        var mended = word.substring(0, 2) + (char) ('A' + scene.chance().nextInt(26)) + word.substring(3);
        var edited = scene.editedAround().replace(word, mended);
        assertThat(scene.anchor().in(edited)).hasValueSatisfying(place -> {
            assertThat(place.found()).isEqualTo(Found.SIMILAR);
            assertThat(place.in(edited)).isEqualTo(scene.quote().replace(word, mended));
        });
    }

    @RepeatedTest(200)
    void wordsThatWereTakenOutAreNowhere(RepetitionInfo run) {
        var scene = Scene.of(run);
        var edited = scene.editedAround().replace(scene.quote() + " ", "").replace(scene.quote(), "");
        assertThat(scene.anchor().in(edited).filter(place -> place.found() != Found.REPLACED)).isEmpty();
        var straight = scene.text().replace(scene.quote() + " ", "").replace(scene.quote(), "");
        assertThat(scene.anchor().in(straight)).isEmpty();
    }
}
