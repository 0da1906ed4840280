package dev.jobwright.schema;

/** Reads names of images such as {@code registry.example:5000/team/worker:7}. */
public final class ImageNames {
  private ImageNames() {}

  /**
   * Whether a name means whatever is newest: it has the tag latest, or neither tag nor digest.
   *
   * @param image the name of an image
   * @return whether it may be another image at each pull
   */
  public static boolean isLatest(String image) {
    int digest = image.indexOf('@');
    String named = digest < 0 ? image : image.substring(0, digest);
    int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    return colon < 0 ? digest < 0 : named.substring(colon + 1).equals("latest");
  }
}
