package org.wupian.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wupian.kernel.CreditCode;
import org.wupian.kernel.Pack;

class PlacesTest {

    private static final Pack ZHUMADIAN = new Pack(Path.of("../packs/zhumadian"));
    private static final Places PLACES = Places.of(ZHUMADIAN);

    @ParameterizedTest
    @CsvSource({
        "驻马店市驿城区解放大道12号, 411702",
        "河南省驻马店市驿城区水屯镇, 411702",
        "河南省驻马店市西平县柏城街道办事处西平大道, 411721",
        "西平县柏城街道解放路, 411721",
        "中国河南省西平县, 411721",
        "河南 驻马店 西平 五沟营镇, 411721",
        "河南省 驻马店市，西平县（柏城街道）, 411721",
        "地址：驻马店市上蔡县, 411722",
        "驻马店上蔡, 411722",
        "驻马店地区平舆县, 411723",
        "驻马店市正阳县正阳路1号, 411724",
        "泌阳县, 411726",
        "泌阳县古城街道, 411726",
        "驻马店市驿城区古城街道, 411702",
        "驿城区人民政府院内, 411702"
    })
    void theCountyThatIsNamedIsTaken(String address, String code) {
        assertThat(PLACES.find(address))
                .isInstanceOfSatisfying(
                        Place.Known.class, it -> assertThat(it.county().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "柏城街道解放路5号, 411721",
        "驻马店市五沟营镇, 411721",
        "五沟营镇政府西100米, 411721",
        "驻马店市汝南埠镇, 411724",
        "水屯乡, 411702",
        "柏城办事处, 411721",
        "柏城街道办, 411721",
        "人民街办事处, 411702",
        "驻马店市解放大道与水屯镇交叉口, 411702",
        "金河街道, 411771",
        "驻马店市关王庙乡, 411771"
    })
    void aTownshipThatIsUniqueInTheCityNamesItsCounty(String address, String code) {
        assertThat(PLACES.find(address))
                .isInstanceOfSatisfying(
                        Place.Known.class, it -> assertThat(it.county().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "驻马店市经济开发区, 411771",
        "河南驻马店经济开发区金山街道, 411771",
        "驻马店经开区, 411771",
        "驻马店市开发区金河街道, 411771",
        "开发区金河街道, 411771",
        "驻马店市城乡一体化示范区, zone-demonstration",
        "驻马店市示范区置地大道, zone-demonstration",
        "河南省驻马店市高新区创业大道, zone-hitech",
        "驻马店市高新技术产业开发区, zone-hitech",
        "驻马店市市高新区, zone-hitech"
    })
    void aZoneWithoutADivisionCodeIsAUnit(String address, String code) {
        assertThat(PLACES.find(address))
                .isInstanceOfSatisfying(
                        Place.Known.class, it -> assertThat(it.county().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "沁阳县, MISSPELT, 411726",
        "驻马店市沁阳市, MISSPELT, 411726",
        "沁阳市泌水街道, MISSPELT, 411726",
        "沁阳羊册镇, MISSPELT, 411726",
        "河南省驻马店市逐平县, MISSPELT, 411728",
        "古城街道, AMBIGUOUS, 411702;411726",
        "驻马店市古城街道, AMBIGUOUS, 411702;411726",
        "西平县水屯镇, DISAGREEMENT, 411721;411702",
        "驻马店市驿城区金河街道, DISAGREEMENT, 411702;411771",
        "驿城区高新技术产业开发区, DISAGREEMENT, 411702;zone-hitech",
        "高新区创业路, CITY_NOT_NAMED, zone-hitech",
        "示范区, CITY_NOT_NAMED, zone-demonstration",
        "驻马店市金水区, NOT_OF_THE_CITY, ''",
        "驻马店市金水区水屯镇, NOT_OF_THE_CITY, 411702"
    })
    void whatIsInDoubtNamesItsCandidates(String address, Place.Doubt doubt, String codes) {
        assertThat(PLACES.find(address))
                .isInstanceOfSatisfying(
                        Place.Doubtful.class,
                        it -> {
                            assertThat(it.doubt()).isEqualTo(doubt);
                            assertThat(
                                            it.candidates().stream()
                                                    .map(Place.County::code)
                                                    .collect(Collectors.joining(";")))
                                    .isEqualTo(codes);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "郑州市金水区花园路, 郑州市",
        "河南省郑州市金水区, 河南省郑州市",
        "郑州金水区, 郑州",
        "郑州高新区, 郑州",
        "湖北武汉, 湖北",
        "信阳, 信阳",
        "北京市朝阳区, 北京市",
        "湖北省武汉市, 湖北省",
        "河南省焦作市沁阳市, 河南省焦作市",
        "沁阳市怀庆街道, 沁阳市",
        "信阳市平桥区驻马店路3号, 信阳市",
        "河南省周口市项城市, 河南省周口市",
        "内蒙古自治区呼和浩特市, 内蒙古自治区",
        "金水区, 金水区"
    })
    void anotherCityIsOutside(String address, String words) {
        assertThat(PLACES.find(address)).isEqualTo(new Place.Outside(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "无",
                "解放大道12号",
                "驻马店市解放大道",
                "正阳路1号",
                "信阳路3号",
                "驻马店市汝南街5号",
                "同上",
                "白山建材市场"
            })
    void whatSaysNoCountyIsUnknown(String address) {
        assertThat(PLACES.find(address)).isEqualTo(new Place.Unknown());
    }

    @Test
    void itSaysByWhatWordsItKnows() {
        assertThat(PLACES.find("河南省驻马店市西平县柏城街道"))
                .isEqualTo(
                        new Place.Known(
                                new Place.County("411721", "西平县"), List.of("驻马店市", "西平县", "柏城街道")));
        assertThat(PLACES.find("某某公司院内 驻马店市西平县"))
                .isEqualTo(
                        new Place.Known(new Place.County("411721", "西平县"), List.of("驻马店市", "西平县")));
    }

    @Test
    void everyTownshipBehindItsCountyAndAloneIsFoundOrInDoubt() {
        for (Pack.Row it : ZHUMADIAN.rows("townships.csv")) {
            String county = county(it.text("division"));
            String name = it.text("name").replace("驻马店市", "");

            assertThat(PLACES.find("驻马店市" + county + name))
                    .as(county + name)
                    .isInstanceOfSatisfying(
                            Place.Known.class,
                            found ->
                                    assertThat(found.county().code())
                                            .isEqualTo(it.text("division")));
            assertThat(codes(PLACES.find("驻马店市" + name))).as(name).contains(it.text("division"));
        }
    }

    @Test
    void everyVillageBehindTheCityIsFoundOrInDoubt() {
        int known = 0;
        for (Pack.Row it : ZHUMADIAN.rows("villages.csv")) {
            String name = it.text("name").replaceFirst("(村民|社区居民|居民)委员会$", "");
            if (name.equals(it.text("name")) || name.endsWith("村") || name.length() < 2) {
                continue;
            }
            Place place = PLACES.find("驻马店市" + name + "村3组");
            assertThat(codes(place)).as(name).contains(it.text("township").substring(0, 6));
            known += place instanceof Place.Known ? 1 : 0;
        }
        assertThat(known).isGreaterThan(1000);
    }

    @Test
    void aVillageWithoutItsCityIsInDoubt() {
        assertThat(PLACES.find("张楼村")).isInstanceOf(Place.Doubtful.class);
    }

    @Test
    void aCodeFromAnotherCountyIsWorthARemarkOnly() {
        Place.County xiping = new Place.County("411721", "西平县");

        assertThat(PLACES.registeredElsewhere(code("411721"), xiping)).isFalse();
        assertThat(PLACES.registeredElsewhere(code("411722"), xiping)).isTrue();
        assertThat(PLACES.registeredElsewhere(code("411700"), xiping)).isFalse();
        assertThat(PLACES.registeredElsewhere(code("410105"), xiping)).isFalse();
    }

    @Test
    void anotherCityIsAnotherPack() {
        Places qingshan = Places.of(new Pack(Path.of("../app/src/test/packs/qingshan")));

        assertThat(qingshan.find("青山市临江区渡口街道"))
                .isEqualTo(
                        new Place.Known(
                                new Place.County("990102", "临江区"), List.of("青山市", "临江区", "渡口街道")));
        assertThat(qingshan.find("驻马店市西平县")).isEqualTo(new Place.Outside("驻马店市"));
    }

    private static List<String> codes(Place place) {
        if (place instanceof Place.Known known) {
            return List.of(known.county().code());
        }
        if (!(place instanceof Place.Doubtful)) {
            return List.of();
        }
        return ((Place.Doubtful) place).candidates().stream().map(Place.County::code).toList();
    }

    private static String county(String division) {
        return ZHUMADIAN.rows("units.csv").stream()
                .filter(it -> it.text("division").equals(division))
                .map(it -> it.text("name").replace("驻马店", ""))
                .findFirst()
                .orElseThrow();
    }

    private static CreditCode code(String registrar) {
        return new CreditCode("91" + registrar + "MA31E12PXF");
    }
}
