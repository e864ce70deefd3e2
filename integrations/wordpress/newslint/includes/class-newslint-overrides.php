<?php
/**
 * An editor's word that an article may go out although newslint holds it back.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Keeps words of override with the post; each holds for exactly the words that were judged.
 */
class Newslint_Overrides {

	const META       = '_newslint_override';
	const CAPABILITY = 'newslint_override';

	/**
	 * Gives editors and administrators the capability, unless a role says otherwise.
	 */
	public function register() {
		add_filter( 'user_has_cap', array( $this, 'grant' ) );
	}

	/**
	 * Grants the capability to whoever edits the posts of others.
	 *
	 * @param bool[] $all The user's capabilities.
	 */
	public function grant( $all ) {
		if ( ! isset( $all[ self::CAPABILITY ] ) && ! empty( $all['edit_others_posts'] ) ) {
			$all[ self::CAPABILITY ] = true;
		}
		return $all;
	}

	/**
	 * Keeps a word.
	 *
	 * @param int              $post_id The post.
	 * @param Newslint_Opinion $opinion What newslint says.
	 * @param string           $reason  The reason.
	 */
	public function add( $post_id, $opinion, $reason ) {
		$word = array(
			'digest'   => $opinion->digest,
			'reason'   => $reason,
			'user'     => get_current_user_id(),
			'time'     => gmdate( 'c' ),
			'findings' => array_map(
				function ( $one ) {
					return array(
						'rule' => $one['rule'],
						'text' => $one['text'],
					);
				},
				$opinion->errors()
			),
		);
		add_post_meta( $post_id, self::META, wp_slash( $word ) );
	}

	/**
	 * Says whether an editor gave a word for exactly these words.
	 *
	 * @param int              $post_id The post.
	 * @param Newslint_Opinion $opinion What newslint says.
	 */
	public function holds( $post_id, $opinion ) {
		if ( ! $post_id ) {
			return false;
		}
		return in_array( $opinion->digest, array_column( get_post_meta( $post_id, self::META ), 'digest' ), true );
	}
}
