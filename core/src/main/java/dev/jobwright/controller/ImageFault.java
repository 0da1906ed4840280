package dev.jobwright.controller;

/** Why a container's image cannot be had. */
public enum ImageFault {
  /** It can. */
  NONE,
  /** Its name is not that of an image. */
  INVALID_NAME,
  /** No registry has it. */
  NOT_FOUND,
  /** It is not on the node, and must not be pulled. */
  NEVER_PULLED
}
