package org.rapporteur.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ko  | 유조선이 남포항에서 정제유를 하역하였다",
        "ko  | 第1號 證據: 선박 등록번호가 일치하지 않는다",
        "zh  | 货轮在外锚地关闭应答器，随后转运成品油",
        "ja  | 船舶は公海で積み替えを行った",
        "ru  | Судно приняло на борт мазут в порту",
        "uk  | Судно прийняло на борт її вантаж у порту",
        "ar  | وصلت السفينة إلى المرفأ بوثائق شحن",
        "fa  | کشتی با پرچم دیگری به بندر رسید گزارش",
        "en  | The tanker switched its flag for the third time in six months",
        "fr  | Le navire a changé de pavillon pour la troisième fois dans le port",
        "es  | El buque cambió de bandera por tercera vez y los datos del viaje",
        "und | 12 345",
        "und | abc",
    })
    void theScriptTellsTheLanguage(String language, String text) {
        var scripts = new Scripts();
        scripts.add(text);
        assertThat(scripts.language()).isEqualTo(language);
    }

    @Test
    void reversedArabicIsRecognised() {
        var right = "البحري السفينة النقل";
        var reversed = new StringBuilder(right).reverse().toString();
        assertThat(Scripts.isArabic(right)).isTrue();
        assertThat(Scripts.isArabic("Blue Heron")).isFalse();
        assertThat(Scripts.arabicOrder(right)).isGreaterThan(Scripts.arabicOrder(reversed));
    }
}
