package org.wupian.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wupian.linkage.Places.read;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirmNameTest {

    private static final String CHARACTERS = "驻马店市西平县骐远電池農業有限公司（）()【】第一二１2壹陆号③№.、 　Ａb·“”零〇3０分原";

    @Test
    void aNameIsTakenApart() {
        FirmName name = read("驻马店市西平县骐远电池股份有限公司");

        assertThat(name)
                .isEqualTo(
                        new FirmName(
                                "驻马店市西平县骐远电池股份有限公司",
                                new Regions.Place("411721", "西平县"),
                                false,
                                "骐远",
                                "电池",
                                LegalForm.SHARES,
                                false,
                                ""));
    }

    @Test
    void aPlaceMayStandInBracketsBehindTheBrand() {
        FirmName name = read("骐远（驻马店）电池有限公司");

        assertThat(name.bracketed()).isTrue();
        assertThat(name.place()).isEqualTo(new Regions.Place("411700", "驻马店市"));
        assertThat(name.brand()).isEqualTo("骐远");
        assertThat(name.trade()).isEqualTo("电池");
    }

    @Test
    void aPlaceWithoutItsKindMayBeTheBrand() {
        FirmName brand = read("驻马店市正阳商贸有限公司");
        FirmName place = read("驻马店市正阳县骐远商贸有限公司");

        assertThat(brand.brand()).isEqualTo("正阳");
        assertThat(place.place()).isEqualTo(new Regions.Place("411724", "正阳县"));
        assertThat(place.brand()).isEqualTo("骐远");
    }

    @Test
    void aPlaceThatNobodyTookUpIsKnownByItsKind() {
        assertThat(read("沁阳市骐远电池有限公司").place()).isEqualTo(new Regions.Place("", "沁阳市"));
        assertThat(read("利民超市").place()).isNull();
    }

    @Test
    void aTownOfSeveralCountiesIsToldByTheCountyBeforeIt() {
        assertThat(read("泌阳县城关镇利民超市").place()).isEqualTo(new Regions.Place("411726102", "城关镇"));
        assertThat(read("城关镇利民超市").place()).isEqualTo(new Regions.Place("", "城关镇"));
    }

    @Test
    void aPlaceHoldsWhatBeginsWithItsCode() {
        Regions.Place city = new Regions.Place("411700", "驻马店市");
        Regions.Place county = new Regions.Place("411721", "西平县");
        Regions.Place town = new Regions.Place("411721100", "柏城街道");

        assertThat(city.holds(county)).isTrue();
        assertThat(county.holds(city)).isFalse();
        assertThat(county.holds(town)).isTrue();
        assertThat(town.holds(new Regions.Place("411721101", "五沟营镇"))).isFalse();
    }

    @Test
    void aZoneIsAPartOfItsCityAndNotAnotherZone() {
        Regions.Place zone = Places.read("驻马店市高新技术产业开发区利众商行").place();

        assertThat(zone).isEqualTo(new Regions.Place("411700~高新区", "驻马店高新区"));
        assertThat(Places.read("驻马店开发区利众商行").place()).isNotEqualTo(zone);
    }

    @Test
    void theCityIsNoShopWithABranch() {
        FirmName name = read("驻马店市正阳县利众农资经营部");

        assertThat(name.branch()).isEmpty();
        assertThat(name.brand()).isEqualTo("利众");
    }

    @Test
    void aBranchIsSplitFromItsHead() {
        assertThat(read("骐远电池有限公司驻马店市分公司").branch()).isEqualTo("驻马店分公司");
        assertThat(read("青穗农商银行股份有限公司西平县支行").branch()).isEqualTo("西平支行");
        assertThat(read("西平县利众超市第二店").branch()).isEqualTo("二店");
        assertThat(read("骐远电池有限公司（西平）分公司").branch()).isEqualTo("西平分公司");
    }

    @Test
    void formsAreTold() {
        assertThat(read("西平县惠农种植专业合作社").form()).isEqualTo(LegalForm.COOPERATIVE);
        assertThat(read("西平县惠农种植农民专业合作社联合社").form()).isEqualTo(LegalForm.UNION);
        assertThat(read("西平县惠农家庭农场").form()).isEqualTo(LegalForm.FAMILY_FARM);
        assertThat(read("骐远企业管理中心（有限合伙）").form()).isEqualTo(LegalForm.PARTNERSHIP);
        assertThat(read("西平县利众面粉厂").form()).isEqualTo(LegalForm.SHOP);
        assertThat(read("骐远集团有限公司").group()).isTrue();
        assertThat(read("骐远电池").form()).isEqualTo(LegalForm.NONE);
    }

    @Test
    void notesInBracketsBelongToNoName() {
        assertThat(read("西平县利众粮油店（个体工商户）").body()).isEqualTo("利众粮油店");
        assertThat(read("驻马店市骐远电池有限公司(原骐远厂)").body()).isEqualTo("骐远电池");
    }

    @Test
    void aPlaceAFormOrATradeAloneNamesNobody() {
        assertThat(List.of("驿城", "西平县有限公司", "有限公司", "农业科技", "工程咨询有限公司", "超市"))
                .allMatch(it -> FirmName.namesNobody(it, Places.REGIONS));
        assertThat(List.of("骐远", "驻马店市自来水公司", "正阳商贸有限公司", "西平县利众超市"))
                .noneMatch(it -> FirmName.namesNobody(it, Places.REGIONS));
    }

    @Test
    void theNormalFormWritesNumbersBracketsAndCharactersOneWay() {
        assertThat(FirmName.normal("12、駐馬店市第１建築　工程【集团】有限公司。")).isEqualTo("驻马店市一建筑工程(集团)有限公司");
        assertThat(FirmName.normal("第25小学")).isEqualTo("二十五小学");
        assertThat(FirmName.normal("壹零壹号")).isEqualTo("一〇一号");
        assertThat(FirmName.normal("abc电子（）")).isEqualTo("ABC电子");
    }

    @Test
    void theNormalFormOfANormalFormIsItself() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0; j--) {
                written.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            String once = FirmName.normal(written.toString());

            assertThat(FirmName.normal(once)).as("of %s", written).isEqualTo(once);
        }
    }

    @Test
    void anythingCanBeRead() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder();
            for (int j = random.nextInt(16); j >= 0; j--) {
                written.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }

            FirmName name = read(written.toString());

            assertThat(name.text())
                    .endsWith(
                            name.branch().isEmpty()
                                    ? ""
                                    : name.branch().substring(name.branch().length() - 1));
        }
    }

    @Test
    void homophonesAndCharactersOfLikeShapeAreKnown() {
        assertThat(Characters.soundAlike('晟', '盛')).isTrue();
        assertThat(Characters.soundAlike('鑫', '新')).isTrue();
        assertThat(Characters.soundAlike('丰', '兴')).isFalse();
        assertThat(Characters.soundAlike('一', '依')).isFalse();
        assertThat(Characters.lookAlike('泌', '沁')).isTrue();
        assertThat(Characters.lookAlike('未', '末')).isTrue();
        assertThat(Characters.lookAlike('华', '兴')).isFalse();
        assertThat(Characters.simplified('農')).isEqualTo('农');
    }
}
