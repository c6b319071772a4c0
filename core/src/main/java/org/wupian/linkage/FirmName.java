package org.wupian.linkage;

import org.jspecify.annotations.Nullable;
import org.wupian.linkage.Regions.Place;

/// The parts of a firm's name (企业名称的构成): region, brand (字号), trade (行业), legal form (组织形式);
/// Provisions on the Administration of Enterprise Name Registration (企业名称登记管理规定, 2020), article 6.
/// Parts that are not there are empty.
///
/// @param text the whole in normal form
/// @param place the innermost place named, nothing when the name has none
/// @param bracketed whether the place stands behind the brand: 华丰（驻马店）电池有限公司
/// @param group whether it calls itself a group (集团)
/// @param branch what follows the name of the head: 驻马店分公司, 二店
public record FirmName(
        String text,
        @Nullable Place place,
        boolean bracketed,
        String brand,
        String trade,
        LegalForm form,
        boolean group,
        String branch) {

    /// Reads a name as people write it.
    public static FirmName read(String written, Regions regions) {
        return ofNormal(normal(written), regions);
    }

    /// The one way to write a name (规范写法): half-width, simplified, round brackets, Chinese
    /// numerals, no spaces, no punctuation, no ordinal 第.
    public static String normal(String written) {
        return NormalForm.of(written);
    }

    /// The name without what lists add to it: a number of the row in front (68、), spaces between
    /// Chinese characters.
    public static String tidy(String written) {
        return NormalForm.tidy(written);
    }

    /// Whether words have no brand and so name nobody: only a place, only a legal form, only a
    /// trade (农业科技有限公司). A trade behind a place names somebody: 驻马店市自来水公司.
    public static boolean namesNobody(String written, Regions regions) {
        String text = normal(written);
        String body = text.substring(0, LegalForm.of(text).start());
        int after = regions.after(body);
        return LegalForm.isForm(text)
                || after == body.length()
                || after == 0 && Trades.isAllTrade(body);
    }

    static FirmName ofNormal(String text, Regions regions) {
        return new NameReader(text, regions).read();
    }

    /// Brand and trade together: where one ends and the other begins is a guess.
    public String body() {
        return brand + trade;
    }
}
