package org.wupian.ui;

/// A state shown by shape, word and colour together (状态灯).
public enum Light {
    /// ● 正常
    ON_TRACK("●", "green"),
    /// ▲ 预警
    AT_RISK("▲", "amber"),
    /// ■ 滞后
    OFF_TRACK("■", "red"),
    /// ✓ 完成
    DONE("✓", "blue"),
    /// – 未报
    MISSING("–", "grey");

    private final String shape;
    private final String colour;

    Light(String shape, String colour) {
        this.shape = shape;
        this.colour = colour;
    }

    public String shape() {
        return shape;
    }

    public String colour() {
        return colour;
    }

    public String word() {
        return Text.t("ui.light." + name().toLowerCase(java.util.Locale.ROOT));
    }

    /// The light of that name, [#MISSING] when there is none.
    public static Light of(@org.jspecify.annotations.Nullable String name) {
        for (Light light : values()) {
            if (light.name().equals(name)) {
                return light;
            }
        }
        return MISSING;
    }
}
