package org.wupian.roster;

/// What a new version would change against the one in force (未发布的变化).
///
/// @param changed how many would have another tier, name or county
public record Unpublished(int joined, int left, int changed) {

    public static final Unpublished NOTHING = new Unpublished(0, 0, 0);

    public boolean isEmpty() {
        return joined + left + changed == 0;
    }
}
