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
	 * Keeps that an editor lets an article pass, with the verdict that the editor saw.
	 *
	 * @param int              $post_id The post.
	 * @param Newslint_Opinion $opinion What newslint says.
	 * @param string           $reason  The reason.
	 */
	public function add( $post_id, $opinion, $reason ) {
		$more = array(
			'reason'  => $reason,
			'verdict' => $opinion->verdict,
		);
		$this->keep( $post_id, self::META, $opinion->digest, $opinion->errors(), $more );
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
		if ( $this->was_overridden( $post_id, $opinion ) ) {
			return 'free';
		}
		if ( 'block' === $opinion->verdict || ( 'incomplete' === $opinion->verdict && ! $this->settings->opens_when_incomplete() ) ) {
			return 'held';
		}
		$seen = ! $this->settings->asks_on_warnings() || array() === $opinion->warnings() || array() !== $this->said( $post_id, self::SEEN, $opinion );
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
			'findings' => $this->brief( $findings ),
		);
		add_post_meta( $post_id, $key, wp_slash( $word ) );
	}

	/**
	 * Gives of findings what is kept.
	 *
	 * @param array[] $findings The findings.
	 * @return array[]
	 */
	private function brief( $findings ) {
		return array_map(
			function ( $one ) {
				return array(
					'rule' => $one['rule'],
					'text' => $one['text'],
				);
			},
			$findings
		);
	}

	/**
	 * Says whether an editor lets pass what newslint says: a held-back article passes whole; one that could not be checked passes
	 * while that is so, and no errors that are found later in the same words.
	 *
	 * @param int              $post_id The post, 0 for a new one.
	 * @param Newslint_Opinion $opinion What newslint says.
	 */
	private function was_overridden( $post_id, $opinion ) {
		$errors = array_map( 'wp_json_encode', $this->brief( $opinion->errors() ) );
		foreach ( $this->said( $post_id, self::META, $opinion ) as $word ) {
			$verdict = isset( $word['verdict'] ) ? $word['verdict'] : '';
			$unseen  = array_diff( $errors, array_map( 'wp_json_encode', $word['findings'] ) );
			if ( 'block' === $verdict || ( $opinion->verdict === $verdict && array() === $unseen ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Gives the words that people gave for exactly what was judged.
	 *
	 * @param int              $post_id The post, 0 for a new one.
	 * @param string           $key     The words' kind.
	 * @param Newslint_Opinion $opinion What newslint says.
	 * @return array[]
	 */
	private function said( $post_id, $key, $opinion ) {
		return array_filter(
			$post_id ? get_post_meta( $post_id, $key ) : array(),
			function ( $word ) use ( $opinion ) {
				return $opinion->digest === $word['digest'];
			}
		);
	}
}
