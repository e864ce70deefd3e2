<?php
/**
 * People's words that let an article go out: an author has looked at the warnings, an editor lets errors pass.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Keeps such words with the post; each holds for exactly what was judged.
 */
class Newslint_Overrides {

	const META       = '_newslint_override';
	const SEEN       = '_newslint_seen';
	const CAPABILITY = 'newslint_override';

	/**
	 * The settings.
	 *
	 * @var Newslint_Settings
	 */
	private $settings;

	/**
	 * Keeps the settings.
	 *
	 * @param Newslint_Settings $settings The settings.
	 */
	public function __construct( $settings ) {
		$this->settings = $settings;
	}

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
	 * Keeps that an editor lets an article pass.
	 *
	 * @param int              $post_id The post.
	 * @param Newslint_Opinion $opinion What newslint says.
	 * @param string           $reason  The reason.
	 */
	public function add( $post_id, $opinion, $reason ) {
		$this->keep( $post_id, self::META, $opinion->digest, $opinion->errors(), array( 'reason' => $reason ) );
	}

	/**
	 * Keeps that somebody has looked at the warnings.
	 *
	 * @param int              $post_id The post.
	 * @param Newslint_Opinion $opinion What newslint says.
	 */
	public function confirm( $post_id, $opinion ) {
		$this->keep( $post_id, self::SEEN, $opinion->digest, $opinion->warnings(), array() );
	}

	/**
	 * Says what an article needs before it goes out: nothing (`free`), somebody who looks at its warnings (`asks`), or an
	 * editor's reason (`held`).
	 *
	 * @param int              $post_id The post, 0 for a new one.
	 * @param Newslint_Opinion $opinion What newslint says.
	 */
	public function need( $post_id, $opinion ) {
		if ( $this->was_said( $post_id, self::META, $opinion ) ) {
			return 'free';
		}
		if ( 'block' === $opinion->verdict || ( 'incomplete' === $opinion->verdict && ! $this->settings->opens_when_incomplete() ) ) {
			return 'held';
		}
		$seen = ! $this->settings->asks_on_warnings() || array() === $opinion->warnings() || $this->was_said( $post_id, self::SEEN, $opinion );
		return $seen ? 'free' : 'asks';
	}

	/**
	 * Keeps a word with the post.
	 *
	 * @param int     $post_id  The post.
	 * @param string  $key      Its kind.
	 * @param string  $digest   Stands for what was judged.
	 * @param array[] $findings What it is about.
	 * @param array   $more     What else is kept.
	 */
	private function keep( $post_id, $key, $digest, $findings, $more ) {
		$word = $more + array(
			'digest'   => $digest,
			'user'     => get_current_user_id(),
			'time'     => gmdate( 'c' ),
			'findings' => array_map(
				function ( $one ) {
					return array(
						'rule' => $one['rule'],
						'text' => $one['text'],
					);
				},
				$findings
			),
		);
		add_post_meta( $post_id, $key, wp_slash( $word ) );
	}

	/**
	 * Says whether somebody gave a word for exactly what was judged.
	 *
	 * @param int              $post_id The post, 0 for a new one.
	 * @param string           $key     The word's kind.
	 * @param Newslint_Opinion $opinion What newslint says.
	 */
	private function was_said( $post_id, $key, $opinion ) {
		return $post_id && in_array( $opinion->digest, array_column( get_post_meta( $post_id, $key ), 'digest' ), true );
	}
}
