package org.wupian.returns;

/// One cell of a form (单元格): an item, for a county or for the whole institution.
///
/// @param county code of the county, empty for the whole
public record CellKey(String item, String county) {

    public static CellKey of(String item) {
        return new CellKey(item, "");
    }

    /// As `loans` or `loans@411702`.
    public static CellKey parse(String text) {
        int at = text.indexOf('@');
        return at < 0 ? of(text) : new CellKey(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public String toString() {
        return county.isEmpty() ? item : item + "@" + county;
    }
}
